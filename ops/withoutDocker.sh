#!/bin/sh
# Does what the Dockerfile does where there is no Docker: copies what .dockerignore lets through to an empty folder, runs
# the RUN lines of the first stage there, starts the server as an ordinary account, and waits until it is ready; then
# stops it as `docker stop` does.
#
#   ops/withoutDocker.sh FOLDER [ACCOUNT]      the account is needed only when root runs this
set -eu
folder=$1
account=${2:-}
port=${PORT:-3999}
mkdir "$folder"
chmod 755 "$folder"

git ls-files | grep -vE '^(bench|e2e|ops|docs)/|\.test\.tsx?$|^(Dockerfile|compose\.yaml)$' |
  tar -cf - -T - | tar -xf - -C "$folder"
sed -n '1,/^FROM .*slim$/p' Dockerfile | sed -n 's/^RUN //p' | while read -r step; do
  echo "RUN $step"
  (cd "$folder" && sh -euc "$step")
done

data=$folder.data
mkdir -p "$data" "$folder/.next/cache"
run=""
if [ -n "$account" ]; then
  chown "$account" "$data" "$folder/.next/cache"
  run="setpriv --reuid=$account --regid=$(id -g "$account") --clear-groups"
fi
cd "$folder"
# shellcheck disable=SC2086
$run env -i PATH="$PATH" NODE_ENV=production HANDOVER_DATA="$data" PORT="$port" \
  ${DATABASE_URL:+DATABASE_URL="$DATABASE_URL" AUTH_SECRET="$AUTH_SECRET"} \
  node --import tsx server/start.ts &
server=$!
ready=no
for _ in $(seq 240); do
  if curl -fsS "http://127.0.0.1:$port/api/ready" 2>/dev/null; then
    ready=yes
    break
  fi
  kill -0 "$server" || break
  sleep 1
done
echo
ps -o user=,args= -p "$server" || true
kill -TERM "$server" || true
code=0
wait "$server" || code=$?
echo "ready: $ready, ended with $code"
[ "$ready" = yes ] && [ "$code" = 0 ]
