# shellcheck shell=bash disable=SC2034 # who sources this file uses the variables
# Finds Java and sets its options: for bin/schoolplein and for the launcher in a checkout, which both source this file.
# It sets java (the program), java_home (the folder it lives in) and java_options.

complain() {
  printf 'schoolplein: %s\n' "$*" >&2
  exit 1
}

java_setting() {
  printf '%s\n' "$java_settings" | sed -n "s/^ *$1 = //p"
}

find_java() {
  local advice='Install Java 17 or newer, or let JAVA_HOME name its folder.' version
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || complain "JAVA_HOME is $JAVA_HOME, but bin/java is not in it. $advice"
  else
    java=$(command -v java) || complain "Java was not found. $advice"
  fi
  java_settings=$("$java" -XshowSettings:properties -version 2>&1) || complain "$java does not run. $advice"
  java_home=$(java_setting 'java\.home')
  version=$(java_setting 'java\.specification\.version')
  [ "${version%%.*}" -ge 17 ] 2>/dev/null || complain "$java is Java ${version:-of an unknown version}. $advice"
}

find_java
# Memory follows what is needed, see benchmarks/README.md: a heap that starts small, a collector that keeps it so, and few
# arenas of malloc, from which the compiler's threads would never give back what they took.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
read -r -a java_options <<<"-Dfile.encoding=UTF-8 -Djava.awt.headless=true ${SCHOOLPLEIN_JAVA_OPTS:--Xms64m -Xmx512m -XX:+UseSerialGC}"
