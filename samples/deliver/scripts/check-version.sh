#!/bin/sh
# The contract and the project bear the same version.
set -eu
contract=$(sed -n 's/^  version: *//p' "$PHOTON_CONTRACT" | head -n 1)
project=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$PHOTON_PROJECT" | head -n 1)
if [ "$contract" != "$project" ]; then
    echo "The contract says $contract, the project $project." >&2
    exit 1
fi
echo "version $project"
