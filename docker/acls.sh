#!/bin/sh
# Gives Kafka principals the rights that they need for Lägesbild, and no others. Kafka's kafka-acls.sh must be on the
# PATH; another name for it goes into KAFKA_ACLS. Who is not named gets nothing. Any number of times.
set -eu

usage() {
    cat >&2 <<'USAGE'
Usage: acls.sh --bootstrap-server HOST:PORT [--command-config FILE]
               [--topic-prefix PREFIX] [--application-id ID]
               [--application USER]  runs the application: run
               [--source USER]       sends events: load, simulate, or a source of your own
               [--analyst USER]      reads events and figures, writes nothing: replay, replay --compare
               [--publisher USER]    publishes by hand as well: replay --publish
               [--subscriber USER]   reads figures, and no events
               [--redeliverer USER]  sends refused events back: redeliver
               [--operator USER]     looks after it: topics, schemas, doctor, reset, clean
               [--subscriber-group PREFIX]  what names of the subscriber's groups begin with; default: its user's name

The command config is a properties file for the administrator who grants the rights.
USAGE
    exit 2
}

bootstrap= config= prefix= id=lagesbild
application= source= analyst= publisher= subscriber= redeliverer= operator= group=
while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || usage
    case $1 in
        --bootstrap-server) bootstrap=$2 ;;
        --command-config) config=$2 ;;
        --topic-prefix) prefix=$2 ;;
        --application-id) id=$2 ;;
        --application) application=$2 ;;
        --source) source=$2 ;;
        --analyst) analyst=$2 ;;
        --publisher) publisher=$2 ;;
        --subscriber) subscriber=$2 ;;
        --redeliverer) redeliverer=$2 ;;
        --operator) operator=$2 ;;
        --subscriber-group) group=$2 ;;
        *) usage ;;
    esac
    shift 2
done
[ -n "$bootstrap" ] || usage

events=${prefix}jobseeker.status-changes
rejected=$events.rejected
redelivered=$events.redelivered
results=${prefix}measures.

# grant USER ARGUMENT...
grant() {
    user=$1
    shift
    "${KAFKA_ACLS:-kafka-acls.sh}" --bootstrap-server "$bootstrap" ${config:+--command-config "$config"} \
        --add --force --allow-principal "User:$user" "$@"
}

if [ -n "$application" ]; then
    # It creates the topics that are missing.
    grant "$application" --topic "$events" --operation Read --operation Create
    grant "$application" --topic "$rejected" --operation Write --operation Create
    grant "$application" --topic "$redelivered" --operation Describe --operation Create
    grant "$application" --topic "$results" --resource-pattern-type prefixed \
        --operation Read --operation Write --operation Create
    # Its internal topics; what a repartition topic has handed on is deleted.
    grant "$application" --topic "$id-" --resource-pattern-type prefixed \
        --operation Read --operation Write --operation Create --operation Delete
    grant "$application" --group "$id" --operation Read
    grant "$application" --transactional-id "$id-" --resource-pattern-type prefixed --operation Write
fi

if [ -n "$source" ]; then
    grant "$source" --topic "$events" --operation Write
fi

for reader in $analyst $publisher; do
    # A compacted topic would not be the whole history, so its configuration is looked at.
    grant "$reader" --topic "$events" --operation Read --operation DescribeConfigs
    grant "$reader" --topic "$results" --resource-pattern-type prefixed --operation Read
done

if [ -n "$publisher" ]; then
    grant "$publisher" --topic "$results" --resource-pattern-type prefixed --operation Write
    grant "$publisher" --transactional-id "$id-publish" --operation Write
    # For the warning that the application is running.
    grant "$publisher" --group "$id" --operation Describe
fi

if [ -n "$subscriber" ]; then
    grant "$subscriber" --topic "$results" --resource-pattern-type prefixed --operation Read
    grant "$subscriber" --group "${group:-$subscriber}" --resource-pattern-type prefixed --operation Read
fi

if [ -n "$redeliverer" ]; then
    grant "$redeliverer" --topic "$events" --operation Write
    grant "$redeliverer" --topic "$rejected" --operation Read
    grant "$redeliverer" --topic "$redelivered" --operation Read --operation Write
    grant "$redeliverer" --transactional-id "$id-redeliver" --operation Write
fi

if [ -n "$operator" ]; then
    # The event topic is never deleted; and no record is read.
    grant "$operator" --topic "$events" --operation Create --operation Describe --operation DescribeConfigs
    for topic in "$rejected" "$redelivered"; do
        grant "$operator" --topic "$topic" --operation Create --operation DescribeConfigs --operation Delete
    done
    grant "$operator" --topic "$results" --resource-pattern-type prefixed \
        --operation Create --operation DescribeConfigs --operation Delete
    grant "$operator" --topic "$id-" --resource-pattern-type prefixed --operation DescribeConfigs --operation Delete
    grant "$operator" --group "$id" --operation Delete
fi
