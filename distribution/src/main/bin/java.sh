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

# What stands at the end of a chain of links.
end_of_links() {
  local place=$1 target
  while [ -L "$place" ]; do
    target=$(readlink "$place")
    case $target in
      /*) place=$target ;;
      *) place=$(dirname "$place")/$target ;;
    esac
  done
  printf '%s\n' "$place"
}

# A Java says what it is in a file beside it; one without is started to be asked, which takes longer.
find_java() {
  local advice='Install Java 17 or newer, or let JAVA_HOME name its folder.' version=''
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || complain "JAVA_HOME is $JAVA_HOME, but bin/java is not in it. $advice"
  else
    java=$(command -v java) || complain "Java was not found. $advice"
  fi
  java_home=$(CDPATH='' cd "$(dirname "$(end_of_links "$java")")/.." && pwd -P)
  if [ -r "$java_home/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$java_home/release")
  fi
  if [ -z "$version" ]; then
    java_settings=$("$java" -XshowSettings:properties -version 2>&1) || complain "$java does not run. $advice"
    java_home=$(java_setting 'java\.home')
    version=$(java_setting 'java\.specification\.version')
    version=${version%%.*}
  fi
  [ "$version" -ge 17 ] 2>/dev/null || complain "$java is Java ${version:-of an unknown version}. $advice"
}

# Where the classes of an installation stand ready for Java, so that it starts sooner; see docs/operating.md. What serves
# while there is no such archive notes which classes it needs, and makes one of them. A changed Java or jar gets another
# name, and Java looks for itself whether an archive fits: one that does not is not used.
#   use_archive HOME COMMAND
use_archive() {
  local folder=${SCHOOLPLEIN_ARCHIVE:-} key archive list
  case $folder in
    off) return ;;
    '') [ -w "$1" ] && folder=$1/archive || folder=${XDG_CACHE_HOME:-${HOME:-}/.cache}/schoolplein ;;
  esac
  key=$({ cat "$java_home/release" && ls -ln "$1/lib" && echo "$java_home $1"; } 2>/dev/null | cksum | cut -d ' ' -f 1)
  archive=$folder/classes-$key.jsa
  list=$folder/classes-$key.$$.list
  if [ -e "$archive" ]; then
    java_options+=("-XX:SharedArchiveFile=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off "-Dschoolplein.archive=$archive")
  elif [[ ${2:-} =~ ^(serve|demo)$ ]] && mkdir -p -m 700 "$folder" 2>/dev/null && [ -w "$folder" ]; then
    java_options+=("-XX:DumpLoadedClassList=$list" "-Dschoolplein.archive=$archive" "-Dschoolplein.archive.list=$list")
  fi
}

# All jars of a folder, in an order that is always the same: an archive is for one class path.
class_path() {
  local jars=("$1"/*.jar) IFS=:
  printf '%s\n' "${jars[*]}"
}

find_java
# Memory follows what is needed, see benchmarks/README.md: a heap that starts small, a collector that keeps it so, few arenas
# of malloc, and what the compiler's threads took and freed goes back to the system (a Java 17 before 17.0.9 and macOS do
# not know that).
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
memory='-Xms64m -Xmx512m -XX:MaxNewSize=32m -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30'
[ "$(uname -s)" != Linux ] || memory+=' -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=5000'
read -r -a java_options <<<"-Dfile.encoding=UTF-8 -Djava.awt.headless=true ${SCHOOLPLEIN_JAVA_OPTS:-$memory}"
