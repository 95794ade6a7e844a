"""The state of a site between runs: records in SQLite, and the ledger, a small JSON file.

The ledger has what cannot be derived from the sources again; losing the rest costs time. It is independent of formats.
"""
