namespace Changzhou.Bulletin.Storage;

/// <summary>What the database itself refuses, beyond what a model can say: part of the first migration.</summary>
internal static class Guards
{
    /// <summary>Releases never change; the public role reads releases only.</summary>
    public const string Up =
        $$"""
        create function {{BulletinDbContext.ReleaseSchema}}.refuse_change() returns trigger language plpgsql as $$
        begin
            raise exception 'A release is immutable: correct it by a new release.' using errcode = 'integrity_constraint_violation';
        end $$;

        create trigger releases_are_immutable before update or delete or truncate on {{BulletinDbContext.ReleaseSchema}}.releases
            for each statement execute function {{BulletinDbContext.ReleaseSchema}}.refuse_change();
        create trigger artefacts_are_immutable before update or delete or truncate on {{BulletinDbContext.ReleaseSchema}}.artefacts
            for each statement execute function {{BulletinDbContext.ReleaseSchema}}.refuse_change();

        do $$
        begin
            create role {{BulletinDbContext.PublicRole}} nologin;
        exception
            -- A role belongs to the whole server, which may hold other stores of ours.
            when duplicate_object or unique_violation then null;
        end $$;

        grant usage on schema {{BulletinDbContext.ReleaseSchema}} to {{BulletinDbContext.PublicRole}};
        grant select on all tables in schema {{BulletinDbContext.ReleaseSchema}} to {{BulletinDbContext.PublicRole}};
        alter default privileges in schema {{BulletinDbContext.ReleaseSchema}} grant select on tables to {{BulletinDbContext.PublicRole}};
        """;
}
