"""Rules about the completeness."""
