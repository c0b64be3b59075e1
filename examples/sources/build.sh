#!/usr/bin/env bash
# Rebuild the example documents from their sources, each with the tool that people use for it.
# On Debian: apt-get install chromium fonts-dejavu-core fonts-liberation fop libreoffice-writer libpango-1.0-0 \
#            libpangoft2-1.0-0 texlive-fonts-recommended texlive-latex-extra texlive-latex-recommended
set -euo pipefail
cd "$(dirname "$0")"
out=..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1788220800 # so that a rebuild does not change a file for its date alone

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "click<9" "rendercv[full]==2.3" "typst<0.14" "weasyprint>=63"

# RenderCV loads one icon package from the network; with icons switched off an empty one serves as well.
icons=$work/data/typst/packages/preview/fontawesome/0.5.0
mkdir -p "$icons"
printf '[package]\nname = "fontawesome"\nversion = "0.5.0"\nentrypoint = "lib.typ"\n' >"$icons/typst.toml"
echo '#let fa-icon(..arguments) = none' >"$icons/lib.typ"
XDG_DATA_HOME=$work/data "$work/venv/bin/rendercv" render "$PWD/ml-engineer.yaml" --output-folder-name "$work/rendercv" \
  --pdf-path "$work/ml-engineer.pdf" --dont-generate-markdown --dont-generate-html --dont-generate-png

"$work/venv/bin/python" -c 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])' nurse.typ "$work/nurse.pdf"

"$work/venv/bin/weasyprint" graduate.html "$work/graduate.pdf"

pdflatex -halt-on-error -interaction=batchmode -output-directory "$work" principal-engineer.tex

for kind in pdf docx; do
  soffice --headless "-env:UserInstallation=file://$work/office" --convert-to "$kind" --outdir "$work" data-analyst-weak.fodt
done

chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/mlops-two-column.pdf" \
  "file://$PWD/mlops-two-column.html"

fop -q -fo linkedin-profile.fo -pdf "$work/linkedin-profile.pdf"

mv "$work"/*.pdf "$work"/*.docx "$out"
