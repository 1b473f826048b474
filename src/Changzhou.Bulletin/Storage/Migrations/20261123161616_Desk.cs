using System;
using Changzhou.Bulletin.Storage.Audit;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Changzhou.Bulletin.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_figures_value",
                schema: "draft",
                table: "figures");

            migrationBuilder.EnsureSchema(
                name: "account");

            migrationBuilder.EnsureSchema(
                name: "audit");

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "draft",
                table: "sections",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "notice",
                schema: "release",
                table: "pointers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                schema: "release",
                table: "pointers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "draft",
                table: "parts",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "draft",
                table: "figures",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "draft",
                table: "editions",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                schema: "draft",
                table: "chapters",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "draft",
                table: "chapters",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<Guid>(
                name: "uid",
                schema: "draft",
                table: "blocks",
                type: "uuid",
                nullable: false,
                defaultValueSql: "gen_random_uuid()");

            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "draft",
                table: "blocks",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    password_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    earlier_passwords = table.Column<string[]>(type: "text[]", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.CheckConstraint("ck_accounts_roles", "roles <@ array['editor','reviewer','publisher','administrator']::text[] and cardinality(roles) > 0");
                });

            migrationBuilder.CreateTable(
                name: "entries",
                schema: "audit",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    topics = table.Column<string[]>(type: "text[]", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "text", nullable: false),
                    before = table.Column<byte[]>(type: "bytea", nullable: true),
                    entry = table.Column<long>(type: "bigint", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "protection_keys",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transitions",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<string>(type: "text", nullable: false),
                    to = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    scheduled_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    release_number = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transitions", x => x.id);
                    table.CheckConstraint("ck_transitions_schedule", "(\"to\" = 'Scheduled') = (scheduled_for is not null)");
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                schema: "account",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkeys",
                schema: "account",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkeys_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                schema: "account",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "presence",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_presence", x => x.id);
                    table.ForeignKey(
                        name: "fk_presence_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preview_links",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    secret_sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    starts = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preview_links", x => x.id);
                    table.CheckConstraint("ck_preview_links_times", "starts < expires");
                    table.ForeignKey(
                        name: "fk_preview_links_accounts_created_by_id",
                        column: x => x.created_by_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rehearsals",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    secret_sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    scheduled_for = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    clock = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    snapshot = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    created_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rehearsals", x => x.id);
                    table.ForeignKey(
                        name: "fk_rehearsals_accounts_created_by_id",
                        column: x => x.created_by_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    from = table.Column<string>(type: "text", nullable: false),
                    browser = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account_id",
                        column: x => x.account_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signatures",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    after_entry = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signatures", x => x.id);
                    table.ForeignKey(
                        name: "fk_signatures_accounts_signer_id",
                        column: x => x.signer_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waiver_proposals",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_by = table.Column<string>(type: "text", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    accepted = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiver_proposals", x => x.id);
                    table.CheckConstraint("ck_waiver_proposals_second_person", "settled_by_id is null or accepted = false or settled_by_id <> proposed_by_id");
                    table.CheckConstraint("ck_waiver_proposals_told", "reason <> ''");
                    table.ForeignKey(
                        name: "fk_waiver_proposals_accounts_proposed_by_id",
                        column: x => x.proposed_by_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waiver_proposals_accounts_settled_by_id",
                        column: x => x.settled_by_id,
                        principalSchema: "account",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rehearsed_artefacts",
                schema: "draft",
                columns: table => new
                {
                    rehearsal_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rehearsed_artefacts", x => new { x.rehearsal_id, x.name });
                    table.ForeignKey(
                        name: "fk_rehearsed_artefacts_rehearsals_rehearsal_id",
                        column: x => x.rehearsal_id,
                        principalSchema: "draft",
                        principalTable: "rehearsals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_pointers_withdrawal",
                schema: "release",
                table: "pointers",
                sql: "(withdrawn_at is null) = (notice is null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_figures_value",
                schema: "draft",
                table: "figures",
                sql: "(kind = 'Number' and number is not null and low is null and high is null and words is null)\nor (kind = 'Range' and number is null and low is not null and high is not null and low <= high and words is null)\nor (kind = 'Words' and number is null and low is null and high is null and words <> '') or num_nonnulls(number, low, high, words) = 0");

            migrationBuilder.CreateIndex(
                name: "ix_chapters_owner_id",
                schema: "draft",
                table: "chapters",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_blocks_uid",
                schema: "draft",
                table: "blocks",
                column: "uid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                schema: "account",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                schema: "account",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkeys_user_id",
                schema: "account",
                table: "account_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                schema: "account",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                schema: "account",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entries_subject_id",
                schema: "audit",
                table: "entries",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_entries_topics",
                schema: "audit",
                table: "entries",
                column: "topics")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_entries_year_id",
                schema: "audit",
                table: "entries",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_imports_year_id",
                schema: "draft",
                table: "imports",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_presence_account_id",
                schema: "draft",
                table: "presence",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_preview_links_created_by_id",
                schema: "draft",
                table: "preview_links",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_preview_links_secret_sha256",
                schema: "draft",
                table: "preview_links",
                column: "secret_sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rehearsals_created_by_id",
                schema: "draft",
                table: "rehearsals",
                column: "created_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_rehearsals_secret_sha256",
                schema: "draft",
                table: "rehearsals",
                column: "secret_sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account_id",
                schema: "account",
                table: "sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_signatures_signer_id",
                schema: "draft",
                table: "signatures",
                column: "signer_id");

            migrationBuilder.CreateIndex(
                name: "ix_signatures_year_topic_id",
                schema: "draft",
                table: "signatures",
                columns: new[] { "year", "topic", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_transitions_year_id",
                schema: "draft",
                table: "transitions",
                columns: new[] { "year", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_waiver_proposals_proposed_by_id",
                schema: "draft",
                table: "waiver_proposals",
                column: "proposed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_waiver_proposals_settled_by_id",
                schema: "draft",
                table: "waiver_proposals",
                column: "settled_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_waiver_proposals_year_rule_place_reference",
                schema: "draft",
                table: "waiver_proposals",
                columns: new[] { "year", "rule", "place", "reference" },
                unique: true,
                filter: "accepted is null");

            migrationBuilder.AddForeignKey(
                name: "fk_chapters_accounts_owner_id",
                schema: "draft",
                table: "chapters",
                column: "owner_id",
                principalSchema: "account",
                principalTable: "accounts",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Sql(AuditGuards.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_chapters_accounts_owner_id",
                schema: "draft",
                table: "chapters");

            migrationBuilder.DropTable(
                name: "account_claims",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_logins",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_passkeys",
                schema: "account");

            migrationBuilder.DropTable(
                name: "account_tokens",
                schema: "account");

            migrationBuilder.DropTable(
                name: "entries",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "imports",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "presence",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "preview_links",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "protection_keys",
                schema: "account");

            migrationBuilder.DropTable(
                name: "rehearsed_artefacts",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "account");

            migrationBuilder.DropTable(
                name: "signatures",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "transitions",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "waiver_proposals",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "rehearsals",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "account");

            migrationBuilder.DropCheckConstraint(
                name: "ck_pointers_withdrawal",
                schema: "release",
                table: "pointers");

            migrationBuilder.DropCheckConstraint(
                name: "ck_figures_value",
                schema: "draft",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_chapters_owner_id",
                schema: "draft",
                table: "chapters");

            migrationBuilder.DropIndex(
                name: "ix_blocks_uid",
                schema: "draft",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "draft",
                table: "sections");

            migrationBuilder.DropColumn(
                name: "notice",
                schema: "release",
                table: "pointers");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                schema: "release",
                table: "pointers");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "draft",
                table: "parts");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "draft",
                table: "figures");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "draft",
                table: "editions");

            migrationBuilder.DropColumn(
                name: "owner_id",
                schema: "draft",
                table: "chapters");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "draft",
                table: "chapters");

            migrationBuilder.DropColumn(
                name: "uid",
                schema: "draft",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "version",
                schema: "draft",
                table: "blocks");

            migrationBuilder.AddCheckConstraint(
                name: "ck_figures_value",
                schema: "draft",
                table: "figures",
                sql: "(kind = 'Number' and number is not null and low is null and high is null and words is null)\nor (kind = 'Range' and number is null and low is not null and high is not null and low <= high and words is null)\nor (kind = 'Words' and number is null and low is null and high is null and words <> '')");
        }
    }
}
