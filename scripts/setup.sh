#!/bin/sh
# Installs what building Garita needs and this machine lacks. Safe to run again: then it does
# nothing. Only Debian packages, each with its reason.
set -eu

need_packages=""
want() { # package, reason: installed only when missing
    dpkg -s "$1" >/dev/null 2>&1 || need_packages="$need_packages $1"
}

if ! command -v swift >/dev/null 2>&1; then
    echo "Garita needs Swift 6.3 or newer on the PATH; see https://www.swift.org/install/linux" >&2
    exit 1
fi

if command -v dpkg >/dev/null 2>&1; then
    want pkg-config      # finds the libraries below
    want libsqlite3-dev  # the ledger's store
    want zlib1g-dev      # compressed deliveries
    want libssl-dev      # digests, signatures, TLS with a broker
    want libcurl4-openssl-dev  # deliveries to subscribers' receivers
    want ca-certificates  # whom those receivers' certificates are checked against
    want libxgboost-dev  # grows the trees of `garita risk train`
    want coinor-libcbc-dev  # shifts that cover a roster: an integer programme
    for extra in "$@"; do want "$extra"; done
fi

[ -z "$need_packages" ] && exit 0
echo "Installing$need_packages"
as_root=""
[ "$(id -u)" -eq 0 ] || as_root="sudo"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get -o DPkg::Lock::Timeout=300 -qq update
# shellcheck disable=SC2086  # the list is meant to be split
$as_root apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends $need_packages >/dev/null
