# shellcheck shell=bash
# What bin/test and bin/demo share: where the project is, which JDK, which Maven. Made to be sourced.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Maven and some libraries use sun.misc.Unsafe, which JDK 25 announces on the console unless told not to.
quiet_jvm=(--sun-misc-unsafe-memory-access=allow)

fail() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

is_jdk_25() {
  [[ -x $1/bin/javac || -x $1/bin/javac.exe ]] && grep -q '^JAVA_VERSION="25[."]' "$1/release" 2>/dev/null
}

installed_jdks() {
  local java
  java=$(command -v java || true)
  if [[ -n $java ]]; then
    java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java")
    dirname "$(dirname "$java")"
  fi
  if [[ -x /usr/libexec/java_home ]]; then
    /usr/libexec/java_home -v 25 2>/dev/null || true
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    '/c/Program Files/Java'/* '/c/Program Files/Eclipse Adoptium'/* '/c/Program Files/Microsoft'/jdk* '/c/Program Files/Zulu'/*
}

how_to_get_jdk_25() {
  case $(uname -s) in
    Darwin) echo 'brew install --cask temurin@25' ;;
    MINGW* | MSYS* | CYGWIN*) echo 'winget install EclipseAdoptium.Temurin.25.JDK' ;;
    *)
      if [[ -n $(apt-cache search --names-only '^openjdk-25-jdk$' 2>/dev/null) ]]; then
        echo 'sudo apt-get install openjdk-25-jdk'
      else
        echo 'download it from https://adoptium.net/temurin/releases/?version=25 and unpack it below /opt'
      fi
      ;;
  esac
}

# Sets and exports JAVA_HOME.
use_jdk_25() {
  if [[ -z ${JAVA_HOME:-} ]] || ! is_jdk_25 "$JAVA_HOME"; then
    local candidate found=
    while IFS= read -r candidate; do
      if is_jdk_25 "$candidate"; then
        found=$candidate
        break
      fi
    done < <(installed_jdks)
    [[ -n $found ]] || fail "needs JDK 25 and finds none; get it: $(how_to_get_jdk_25) (or set JAVA_HOME where it is elsewhere)"
    JAVA_HOME=$found
  fi
  export JAVA_HOME
}

maven_is_recent() {
  local version major minor patch
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
  IFS=. read -r major minor patch <<<"$version"
  ((${major:-0} * 10000 + ${minor:-0} * 100 + ${patch:-0} >= 30807))
}

# Runs Maven on the JDK found, in the project: the installed one, else the wrapper's.
maven() {
  local command="$root/mvnw"
  export MAVEN_OPTS="${MAVEN_OPTS:-} ${quiet_jvm[*]} --enable-native-access=ALL-UNNAMED"
  if command -v mvn >/dev/null && maven_is_recent; then
    command=mvn
  fi
  (cd "$root" && "$command" --batch-mode --no-transfer-progress "$@")
}
