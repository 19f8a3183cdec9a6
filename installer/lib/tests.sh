# shellcheck shell=bash
# Running a class of the tests by itself.

: "${home:?the folder of Plimsoll}"

# test_class_path JDK LOG: builds what is measured with the tests, and prints the class path of both.
test_class_path() {
  local libraries=$home/target/tests.classpath
  (cd "$home" && JAVA_HOME=$1 mvn -B -ntp -q -Dstyle.color=never test-compile dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$libraries") >> "$2" 2>&1 || return 1
  printf '%s:%s:%s\n' "$home/target/test-classes" "$home/target/classes" "$(cat "$libraries")"
}
