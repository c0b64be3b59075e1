"""Rules about the writing."""
