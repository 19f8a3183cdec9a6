# shellcheck shell=bash
# What a window needs to be drawn, and a display that nobody looks at.

# JavaFX draws with GTK, and its text with Pango and Fontconfig.
need_window_libraries() {
  need_packages "window" 'libgtk-3-0t64|libgtk-3-0' libxtst6 libxxf86vm1 libgl1 fontconfig fonts-dejavu-core
  say window "GTK and fonts are there"
}

need_virtual_display() {
  need_packages "virtual display" xvfb openbox imagemagick x11-utils xauth
  say "virtual display" "Xvfb, openbox and ImageMagick are there"
}

# start_virtual_display: sets DISPLAY; ends by itself with this script. A window manager is needed for focus and for window sizes.
start_virtual_display() {
  local ready number
  ready=$(mktemp)
  Xvfb -displayfd 7 -screen 0 1440x900x24 -nolisten tcp 7> "$ready" > /dev/null 2>&1 &
  DISPLAY_PROCESSES=($!)
  for ((number = 0; number < 100; number++)); do
    if [[ -s $ready ]]; then break; fi
    sleep 0.1
  done
  [[ -s $ready ]] || fail "The virtual display did not start within 10 seconds." "" "Try it by hand: Xvfb :99"
  DISPLAY=:$(< "$ready")
  export DISPLAY
  rm -f "$ready"
  openbox > /dev/null 2>&1 &
  DISPLAY_PROCESSES+=($!)
  trap stop_virtual_display EXIT
}

stop_virtual_display() {
  kill "${DISPLAY_PROCESSES[@]}" 2> /dev/null || true
}

# take_picture FILE
take_picture() { import -window root "$1"; }

# shows_something FILE: whether the picture has more than a few colours; an empty display has one.
shows_something() { (($(identify -format '%k' "$1") > 50)); }
