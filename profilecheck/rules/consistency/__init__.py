"""Rules about what a résumé and a LinkedIn profile of one person say differently."""
