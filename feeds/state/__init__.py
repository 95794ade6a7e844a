"""What the program remembers of a site from run to run: records in SQLite, and the ledger, a small file of its own.

Losing the records costs time. Knows no source format and no output format.
"""
