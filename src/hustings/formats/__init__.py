"""The records in the formats that people load: one module a format, extractions to plain data to a file."""
