namespace Changzhou.Bulletin.Storage.Audit;

/// <summary>What the database does of itself for the log: number, date, chain, announce, and refuse any change.</summary>
internal static class AuditGuards
{
    /// <summary>The channel on which a new row's number is announced.</summary>
    public const string Channel = "bulletin_acts";

    private const string Schema = BulletinDbContext.AuditSchema;

    public const string Up =
        $$"""
        create function {{Schema}}.part(value text) returns text language sql immutable as
            $$ select coalesce(octet_length(value)::text || ':' || value, '-') $$;

        create function {{Schema}}.chain() returns trigger language plpgsql as $$
        declare
            last record;
        begin
            -- One writer at a time, until its transaction ends: else two rows would follow the same one.
            perform pg_advisory_xact_lock(1096107092);
            select id, hash into last from {{Schema}}.entries order by id desc limit 1;
            new.id := coalesce(last.id, 0) + 1;
            new.at := clock_timestamp();
            new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
            new.hash := sha256(new.previous || convert_to(
                {{Schema}}.part(new.id::text) || {{Schema}}.part((extract(epoch from new.at) * 1000000)::bigint::text)
                || {{Schema}}.part(new.actor_id::text) || {{Schema}}.part(new.actor) || {{Schema}}.part(new."from") || {{Schema}}.part(new.act)
                || {{Schema}}.part(new.year::text) || {{Schema}}.part(array_to_string(new.topics, ',')) || {{Schema}}.part(new.subject)
                || {{Schema}}.part(new.before) || {{Schema}}.part(new.after) || {{Schema}}.part(new.note), 'UTF8'));
            perform pg_notify('{{Channel}}', new.id::text);
            return new;
        end $$;

        create trigger entries_are_chained before insert on {{Schema}}.entries
            for each row execute function {{Schema}}.chain();

        create function {{Schema}}.refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'What was written here stays: table % only grows.', tg_table_name using errcode = 'integrity_constraint_violation';
        end $$;

        create trigger entries_stay before update or delete or truncate on {{Schema}}.entries
            for each statement execute function {{Schema}}.refuse_change();
        create trigger transitions_stay before update or delete or truncate on {{BulletinDbContext.DraftSchema}}.transitions
            for each statement execute function {{Schema}}.refuse_change();
        create trigger signatures_stay before update or delete or truncate on {{BulletinDbContext.DraftSchema}}.signatures
            for each statement execute function {{Schema}}.refuse_change();
        """;
}
