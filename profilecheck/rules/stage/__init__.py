"""Rules about the career stage and the fit for the role."""
