"""The records in the formats that people load: one module a format, each from extractions to plain data to a file."""
