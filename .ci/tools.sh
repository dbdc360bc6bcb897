# SPDX-License-Identifier: EUPL-1.2
# Finds what building and running need; says what to install when it is missing. Sourced by ./waakzaam, ./test and ./bench.

is_jdk_25() { # FOLDER
  [ -x "$1/bin/javac" ] && [ "$("$1/bin/javac" -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')" -ge 25 ] 2>/dev/null
}

find_jdk() {
  local folder
  local on_path=
  if command -v javac >/dev/null; then on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")"); fi
  for folder in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$folder" ] && is_jdk_25 "$folder"; then
      export JAVA_HOME=$folder
      return
    fi
  done
  echo "Waakzaam needs a JDK 25 or newer; none was found. Install one (for instance the package temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME." >&2
  exit 1
}

find_maven() {
  if ! command -v mvn >/dev/null; then
    echo "Building needs Maven 3.8 or newer: apt-get install maven" >&2
    exit 1
  fi
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
}

find_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    echo "Building needs Node 20 or newer with npm: apt-get install nodejs npm" >&2
    exit 1
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif sudo -n true 2>/dev/null; then sudo "$@"; else return 1; fi
}

install_packages() { # NAMES
  { as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends "$@"; } >&2
}

# The whole browser is what a counter's device has; without its window it does a third of the work for all other pages.
find_chromium() {
  if ! command -v chromium-headless-shell >/dev/null; then
    echo "Installing chromium-headless-shell for the browser tests ..." >&2
    install_packages chromium-headless-shell || echo "The browser tests are quicker with: apt-get install chromium-headless-shell" >&2
  fi
  if command -v chromium >/dev/null; then return; fi
  echo "Installing chromium for the browser tests ..." >&2
  if ! install_packages chromium; then
    echo "The tests need a browser: apt-get install chromium" >&2
    exit 1
  fi
}

# Five families of fonts to draw numbers in and a machine to read them with. The measurement itself refuses without them.
find_reader() {
  local packages=(tesseract-ocr fonts-dejavu-core fonts-liberation fonts-inconsolata fonts-routed-gothic fonts-gnutypewriter)
  if dpkg -s "${packages[@]}" >/dev/null 2>&1; then return; fi
  echo "Installing fonts and tesseract for numbers that a machine reads ..." >&2
  install_packages "${packages[@]}" || echo "Numbers that a machine reads need: apt-get install ${packages[*]}" >&2
}

# The virus scanner of footage. Its tests bring a signature of their own, and skip with a message without it.
find_scanner() {
  if command -v clamd >/dev/null || [ -x /usr/sbin/clamd ]; then return; fi
  echo "Installing clamav-daemon for the virus scans of footage ..." >&2
  install_packages clamav-daemon || echo "Tests of virus scans need: apt-get install clamav-daemon" >&2
}

# What map programs read with. Tests that need it say so and are skipped without it.
find_gdal() {
  if command -v ogr2ogr >/dev/null; then return; fi
  echo "Installing GDAL to read the geo API with ..." >&2
  install_packages gdal-bin || echo "Tests of the geo API with GDAL need: apt-get install gdal-bin" >&2
}

# The word processor that documents are opened with. Tests that need it say so and are skipped without it.
find_office() {
  if command -v soffice >/dev/null; then return; fi
  echo "Installing LibreOffice Writer to open documents with ..." >&2
  install_packages libreoffice-writer-nogui || echo "Tests of documents in LibreOffice need: apt-get install libreoffice-writer-nogui" >&2
}
