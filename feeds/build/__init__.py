"""One build: sources → drafts → posts → entries → feeds → documents → disk.

This package calls the others one after the other and collects their problems in the report. Every file is staged before
the first is published, and every file is published before the records are saved.
"""
