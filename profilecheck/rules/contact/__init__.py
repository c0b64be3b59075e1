"""Rules about the contact."""
