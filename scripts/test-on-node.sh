#!/usr/bin/env bash
# Runs the whole suite on another Node in a fresh clone of the committed tree: scripts/test-on-node.sh 22
# The npm package `node` brings the binary, so nothing has to be installed on the machine.
set -eu
version=${1:?which Node, such as 22}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone -q "$(git rev-parse --show-toplevel)" "$folder/runlens"
mkdir "$folder/node" && (cd "$folder/node" && npm init -y >/dev/null && npm install --silent "node@$version")
PATH="$folder/node/node_modules/node/bin:$PATH"
node --version
cd "$folder/runlens"
npm ci
npm test
