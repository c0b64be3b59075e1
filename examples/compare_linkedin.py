"""Tell what a résumé and a LinkedIn profile say differently: `python examples/compare_linkedin.py`.

The profile is LinkedIn's "Save to PDF" or its data archive (the ZIP file, or the folder it was unpacked to).
"""

from pathlib import Path

import profilecheck

HERE = Path(__file__).parent

comparison = profilecheck.compare(HERE / "ml-engineer.pdf", HERE / "linkedin-profile.pdf")
for difference in comparison.noticed:
    print(difference.message)
    print("  →", difference.suggestion)
    for name, evidence in (("résumé", difference.here), ("LinkedIn", difference.there)):
        for place in evidence:
            print(f"  {name}, page {place.page}: “{place.quote}”")
