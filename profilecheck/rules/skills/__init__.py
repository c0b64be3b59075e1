"""Rules about the skills."""
