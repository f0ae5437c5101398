# shellcheck shell=bash
# What the tests need of the system besides a JDK. Made to be sourced after build.sh.

chromium_is_there() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    ! command -v "$name" >/dev/null || return 0
  done
  [[ -x '/Applications/Chromium.app/Contents/MacOS/Chromium' ||
    -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ||
    -x '/c/Program Files/Google/Chrome/Application/chrome.exe' ]]
}

font_is_there() {
  [[ -n $(find /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" \
    \( -name '*.ttf' -o -name '*.otf' \) -print -quit 2>/dev/null) ]]
}

# Names Debian packages for what is not there. JavaFX draws without a window through these libraries.
missing_packages() {
  chromium_is_there || echo chromium
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
  [[ $(uname -s) == Linux ]] || return 0
  font_is_there || echo fonts-dejavu-core
  # The key store of the system. Its test passes over itself without one, and would let a fault through.
  command -v gnome-keyring-daemon >/dev/null || echo gnome-keyring
  command -v dbus-run-session >/dev/null || echo dbus-daemon
  local libraries library package
  libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
  while read -r library package; do
    [[ $libraries == *"$library"* ]] || echo "$package"
  done <<'LIBRARIES'
libfreetype.so.6 libfreetype6
libfontconfig.so.1 libfontconfig1
libpango-1.0.so.0 libpango-1.0-0
libpangoft2-1.0.so.0 libpangoft2-1.0-0
LIBRARIES
}

# The release that made time_t wider renamed some libraries.
name_in_this_release() {
  if [[ -z $(apt-cache search --names-only "^$1\$" 2>/dev/null) && -n $(apt-cache search --names-only "^$1t64\$" 2>/dev/null) ]]; then
    echo "$1t64"
  else
    echo "$1"
  fi
}

apt_install() {
  local package names=()
  for package in "$@"; do
    names+=("$(name_in_this_release "$package")")
  done
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${names[@]}"
}

# Installs what is missing when nobody has to be asked, else says what is to be installed.
require_packages() {
  local missing=() package as_root=(env)
  while IFS= read -r package; do
    missing+=("$package")
  done < <(missing_packages)
  ((${#missing[@]} > 0)) || return 0

  command -v apt-get >/dev/null || fail "the tests need these, by their Debian names: ${missing[*]}; install them (chromium: any Chromium or Chrome; nodejs: 20 or later) and run this again"
  if ((EUID != 0)); then
    sudo -n true 2>/dev/null || fail "the tests need packages that only an administrator can install: sudo apt-get install ${missing[*]}"
    as_root=(sudo -n)
  fi
  echo "Installing ${missing[*]}"
  # The first attempt fails where the package lists are missing or out of date.
  apt_install "${missing[@]}" >/dev/null 2>&1 || {
    "${as_root[@]}" apt-get update -qq
    apt_install "${missing[@]}" >/dev/null
  } || fail "apt-get could not install ${missing[*]}; its message stands above"
}
