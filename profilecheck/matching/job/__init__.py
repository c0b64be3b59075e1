"""Job postings: what they ask for, and how a profile meets it."""
