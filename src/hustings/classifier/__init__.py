"""The second reader: what the rules could not read, classified by examples, read by the same frames.

Nothing here is imported by the rules; torch and the classifier are imported when the first text is encoded.
"""
