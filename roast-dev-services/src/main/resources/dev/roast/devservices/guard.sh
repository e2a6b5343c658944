# Ends a server when the process that started it is gone: standard input is a pipe which that process holds, so that its end is
# seen however it comes. Arguments: signal, process id, folder to delete or nothing.
trap '' INT TERM HUP
read -r told && exit 0
kill -s "$1" "$2" 2>/dev/null
tries=0
while kill -0 "$2" 2>/dev/null && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
done
kill -s KILL "$2" 2>/dev/null
[ -z "$3" ] || rm -rf -- "$3"
