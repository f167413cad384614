# Set-up shared by scripts/play and scripts/test; sourced, not run.
#
# It says what it does, can be run again at any time, and installs only what is
# missing, on Debian, Ubuntu and their kin. In a terminal it asks before it uses
# root rights; as root, or with CI set, it does not ask. Elsewhere it names what
# to install and stops.
# shellcheck shell=bash

# Everything is built outside the clone, so that a fresh clone need not begin
# from nothing. Set CARGO_TARGET_DIR to choose another place.
: "${CARGO_TARGET_DIR:=${XDG_CACHE_HOME:-$HOME/.cache}/other-desk/target}"
export CARGO_TARGET_DIR

# The oldest compiler that will do: `rust-version` in Cargo.toml.
RUST_NEEDED=$(sed -n 's/^rust-version *= *"\(.*\)"/\1/p' Cargo.toml)

if [ -n "${CI:-}" ]; then
    export CARGO_TERM_PROGRESS_WHEN=never
fi

say() { printf -- '-- %s\n' "$@"; }

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# at_least HAVE WANTED: whether version HAVE is WANTED or newer.
at_least() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# with_root WHY LINE: runs the line of shell with root rights, if that is agreed.
with_root() {
    local why=$1 line=$2
    if [ "$(id -u)" -eq 0 ]; then
        sh -c "$line"
    elif ! have sudo; then
        stop "$why needs root rights, and there is no sudo. As root, run:" "    $line"
    elif [ -n "${CI:-}" ]; then
        sudo -n sh -c "$line"
    elif [ -t 0 ]; then
        local answer
        say "$why needs root rights. This would be run:" "    sudo sh -c '$line'"
        read -r -p "Run it now? [y/N] " answer
        case $answer in
            [yY]*) sudo sh -c "$line" ;;
            *) stop "Nothing was installed. Run the line above yourself, then start again." ;;
        esac
    else
        stop "$why needs root rights, and nobody is here to ask. Run:" "    sudo sh -c '$line'"
    fi
}

elsewhere() {
    stop "This system has no apt-get. Please install, then start again:" \
        "  missing here:  $*" \
        "  Fedora:        sudo dnf install gcc gcc-c++ pkgconf-pkg-config git ca-certificates rustup && rustup-init" \
        "  Arch:          sudo pacman -S --needed base-devel pkgconf git ca-certificates rustup && rustup default stable" \
        "  macOS:         xcode-select --install && brew install rustup pkgconf && rustup default stable" \
        "  Windows:       winget install Rustlang.Rustup Git.Git, and the C++ build tools of Visual Studio;" \
        "                 run the scripts in Git Bash" \
        "Rust must be $RUST_NEEDED or newer."
}

# install PACKAGE…: those that are not there yet.
install() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' ||
            missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Installing: ${missing[*]}"
    with_root "Installing ${missing[*]}" \
        "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends ${missing[*]}" ||
        stop "Could not install: ${missing[*]}"
}

system_packages() {
    local missing=() system
    system=$(uname -s)
    case $system in
        MINGW* | MSYS* | CYGWIN*) return ;; # rustup finds the C++ build tools itself, or says so
    esac
    { have cc && have c++; } || missing+=(build-essential)
    have git || missing+=(git)
    if [ "$system" = Linux ]; then
        have pkg-config || missing+=(pkg-config)
        [ -d /etc/ssl/certs ] || [ -d /etc/pki ] || missing+=(ca-certificates)
    fi
    [ ${#missing[@]} -eq 0 ] && return
    have apt-get || elsewhere "${missing[*]}"
    install "${missing[@]}"
}

rust_version() { rustc --version 2>/dev/null | sed -n 's/^rustc \([0-9.]*\).*/\1/p'; }

rust_will_do() {
    have cargo && have rustc && at_least "$(rust_version)" "$RUST_NEEDED"
}

# The version that apt-get would install; empty without one.
offered() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9.]*\).*/\1/p'; }

rust_toolchain() {
    # rustup puts its programs here, and not every shell knows.
    [ -d "${CARGO_HOME:-$HOME/.cargo}/bin" ] && PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
    rust_will_do && return
    if have rustc; then
        say "Rust $(rust_version) is here; $RUST_NEEDED or newer is needed."
    else
        say "Rust is not here; $RUST_NEEDED or newer is needed."
    fi
    if ! have rustup && have apt-get; then
        rust_from_packages
        rust_will_do && return
    fi
    if have rustup; then
        say "Asking rustup for the newest stable Rust."
        rustup toolchain install stable --profile minimal --component clippy --component rustfmt &&
            export RUSTUP_TOOLCHAIN=stable
        rust_will_do && return
    fi
    have apt-get || elsewhere "Rust $RUST_NEEDED"
    rust_from_its_makers
    rust_will_do && return
    stop "No Rust $RUST_NEEDED could be had here. Install rustup (https://rustup.rs), then run:" \
        "    rustup toolchain install stable" \
        "and start again."
}

# From the distribution: its Rust if that is new enough, else its rustup.
rust_from_packages() {
    [ -n "$(offered rustc)" ] || with_root "Reading the list of packages" "apt-get update -q"
    if [ -n "$(offered rustc)" ] && at_least "$(offered rustc)" "$RUST_NEEDED"; then
        install rustc cargo rust-clippy rustfmt
    elif [ -n "$(offered rustup)" ]; then
        install rustup
    fi
}

# From rust-lang.org, into the home folder, where the distribution has none that will do.
rust_from_its_makers() {
    if [ -t 0 ] && [ -z "${CI:-}" ]; then
        local answer
        say "The distribution has no Rust $RUST_NEEDED. Its makers' installer (https://rustup.rs) puts it into" \
            "    ${CARGO_HOME:-$HOME/.cargo}, without root rights."
        read -r -p "Run it now? [y/N] " answer
        case $answer in [yY]*) ;; *) return ;; esac
    fi
    have curl || install curl
    say "Getting Rust from its makers."
    curl --proto '=https' --tlsv1.2 --retry 2 --max-time 300 -sSf https://sh.rustup.rs |
        sh -s -- -y --no-modify-path --profile minimal --component clippy --component rustfmt || return 0
    PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
}

# What building the window needs, and what showing it needs: a Vulkan driver (in
# software, where there is no graphics card), and what X11 loads at run time.
WINDOW_BUILD="libasound2-dev"
WINDOW_RUN="mesa-vulkan-drivers libvulkan1 libxkbcommon0 libxkbcommon-x11-0 libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrandr2 libwayland-client0"

# Installs what the window needs; elsewhere says what to install.
set_up_window() {
    [ "$(uname -s)" = Linux ] || return 0
    if have apt-get; then
        # shellcheck disable=SC2086 # a list of words
        install $WINDOW_BUILD $WINDOW_RUN
    elif ! pkg-config --exists alsa 2>/dev/null; then
        stop "The window's sound needs ALSA's development files. Please install, then start again:" \
            "  Fedora:        sudo dnf install alsa-lib-devel vulkan-loader mesa-vulkan-drivers libxkbcommon-x11" \
            "  Arch:          sudo pacman -S --needed alsa-lib vulkan-icd-loader vulkan-swrast libxkbcommon-x11"
    fi
}

# Whether a window can be shown here.
has_display() {
    case $(uname -s) in
        Linux | *BSD) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
        *) true ;;
    esac
}

# What only the checks need: among others a display in memory, hands for it, and a look at what
# the store asks of a disk.
set_up_checks() {
    if [ "$(uname -s)" = Linux ] && have apt-get; then
        install xvfb xdotool imagemagick dbus at-spi2-core python3-gi gir1.2-atspi-2.0 strace
    fi
    local tool missing=()
    for tool in cargo-clippy cargo-fmt; do
        have "$tool" && "$tool" --version >/dev/null 2>&1 || missing+=("$tool")
    done
    [ ${#missing[@]} -eq 0 ] && return
    say "Missing for the checks: ${missing[*]}"
    if have rustup; then
        rustup component add clippy rustfmt
    elif have apt-get; then
        install rust-clippy rustfmt
    else
        stop "Please install clippy and rustfmt for Rust $(rust_version), then start again."
    fi
}

# Everything that is needed to build. Quick when nothing is missing.
set_up() {
    system_packages
    rust_toolchain
    mkdir -p "$CARGO_TARGET_DIR"
    say "Rust $(rust_version); building in $CARGO_TARGET_DIR"
}
