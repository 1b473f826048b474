using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Changzhou.Bulletin.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "release");

            migrationBuilder.EnsureSchema(
                name: "draft");

            migrationBuilder.CreateTable(
                name: "editions",
                schema: "draft",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    city = table.Column<string>(type: "text", nullable: false),
                    city_en = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    signatory_office = table.Column<string>(type: "text", nullable: false),
                    signatory_name = table.Column<string>(type: "text", nullable: false),
                    issued = table.Column<string>(type: "text", nullable: false),
                    legal_basis = table.Column<string>(type: "text", nullable: false),
                    narrative = table.Column<string>(type: "text", nullable: false),
                    highlights = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_editions", x => x.year);
                    table.CheckConstraint("ck_editions_year", "year between 1990 and 2100");
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                schema: "draft",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    short_name = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    statistic = table.Column<string>(type: "text", nullable: false),
                    better = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    standard = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    change_of = table.Column<string>(type: "text", nullable: true),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => x.code);
                    table.UniqueConstraint("ak_indicators_code_unit_kind", x => new { x.code, x.unit, x.kind });
                    table.CheckConstraint("ck_indicators_decimals", "decimals between 0 and 10");
                    table.ForeignKey(
                        name: "fk_indicators_indicators_change_of",
                        column: x => x.change_of,
                        principalSchema: "draft",
                        principalTable: "indicators",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "regions",
                schema: "draft",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regions", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "releases",
                schema: "release",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    snapshot = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_releases", x => x.id);
                    table.CheckConstraint("ck_releases_number", "number > 0");
                    table.CheckConstraint("ck_releases_sha256", "sha256 = encode(sha256(snapshot), 'hex')");
                });

            migrationBuilder.CreateTable(
                name: "terms",
                schema: "draft",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    english = table.Column<string>(type: "text", nullable: false),
                    meaning = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => new { x.kind, x.word });
                });

            migrationBuilder.CreateTable(
                name: "parts",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_parts_editions_year",
                        column: x => x.year,
                        principalSchema: "draft",
                        principalTable: "editions",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pictures",
                schema: "draft",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    path = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pictures", x => new { x.year, x.path });
                    table.ForeignKey(
                        name: "fk_pictures_editions_year",
                        column: x => x.year,
                        principalSchema: "draft",
                        principalTable: "editions",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "waivers",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waivers", x => x.id);
                    table.CheckConstraint("ck_waivers_told", "reason <> '' and by <> ''");
                    table.ForeignKey(
                        name: "fk_waivers_editions_year",
                        column: x => x.year,
                        principalSchema: "draft",
                        principalTable: "editions",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "limits",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    position = table.Column<int>(type: "integer", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    grade = table.Column<string>(type: "text", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    above = table.Column<decimal>(type: "numeric", nullable: true),
                    up_to = table.Column<decimal>(type: "numeric", nullable: true),
                    met = table.Column<bool>(type: "boolean", nullable: false),
                    standard = table.Column<string>(type: "text", nullable: false),
                    clause = table.Column<string>(type: "text", nullable: false),
                    first_year = table.Column<int>(type: "integer", nullable: false),
                    last_year = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limits", x => x.id);
                    table.CheckConstraint("ck_limits_bounds", "above is null or up_to is null or above < up_to");
                    table.CheckConstraint("ck_limits_years", "last_year is null or first_year <= last_year");
                    table.ForeignKey(
                        name: "fk_limits_indicators_indicator",
                        column: x => x.indicator,
                        principalSchema: "draft",
                        principalTable: "indicators",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    statistic = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<decimal>(type: "numeric", nullable: true),
                    low = table.Column<decimal>(type: "numeric", nullable: true),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    qualifier = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    decimals = table.Column<int>(type: "integer", nullable: false),
                    decimals_as_published = table.Column<bool>(type: "boolean", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_figures", x => x.id);
                    table.CheckConstraint("ck_figures_decimals", "decimals between 0 and 10 and scale(coalesce(number, low, 0)) <= decimals and scale(coalesce(high, 0)) <= decimals");
                    table.CheckConstraint("ck_figures_source", "source <> '' and place <> ''");
                    table.CheckConstraint("ck_figures_value", "(kind = 'Number' and number is not null and low is null and high is null and words is null)\nor (kind = 'Range' and number is null and low is not null and high is not null and low <= high and words is null)\nor (kind = 'Words' and number is null and low is null and high is null and words <> '')");
                    table.ForeignKey(
                        name: "fk_figures_editions_year",
                        column: x => x.year,
                        principalSchema: "draft",
                        principalTable: "editions",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_figures_indicators_indicator_unit_kind",
                        columns: x => new { x.indicator, x.unit, x.kind },
                        principalSchema: "draft",
                        principalTable: "indicators",
                        principalColumns: new[] { "code", "unit", "kind" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_figures_regions_region",
                        column: x => x.region,
                        principalSchema: "draft",
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "history_facts",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    position = table.Column<int>(type: "integer", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    statistic = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<decimal>(type: "numeric", nullable: true),
                    low = table.Column<decimal>(type: "numeric", nullable: true),
                    high = table.Column<decimal>(type: "numeric", nullable: true),
                    words = table.Column<string>(type: "text", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    preferred = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_history_facts", x => x.id);
                    table.CheckConstraint("ck_history_facts_source", "source <> ''");
                    table.CheckConstraint("ck_history_facts_value", "(kind = 'Number' and number is not null and low is null and high is null and words is null)\nor (kind = 'Range' and number is null and low is not null and high is not null and low <= high and words is null)\nor (kind = 'Words' and number is null and low is null and high is null and words <> '')");
                    table.ForeignKey(
                        name: "fk_history_facts_indicators_indicator_unit_kind",
                        columns: x => new { x.indicator, x.unit, x.kind },
                        principalSchema: "draft",
                        principalTable: "indicators",
                        principalColumns: new[] { "code", "unit", "kind" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_history_facts_regions_region",
                        column: x => x.region,
                        principalSchema: "draft",
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "artefacts",
                schema: "release",
                columns: table => new
                {
                    release_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_artefacts", x => new { x.release_id, x.name });
                    table.CheckConstraint("ck_artefacts_sha256", "sha256 = encode(sha256(content), 'hex')");
                    table.ForeignKey(
                        name: "fk_artefacts_releases_release_id",
                        column: x => x.release_id,
                        principalSchema: "release",
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pointers",
                schema: "release",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    release_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pointers", x => x.year);
                    table.ForeignKey(
                        name: "fk_pointers_releases_release_id",
                        column: x => x.release_id,
                        principalSchema: "release",
                        principalTable: "releases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "chapters",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    part_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chapters", x => x.id);
                    table.ForeignKey(
                        name: "fk_chapters_parts_part_id",
                        column: x => x.part_id,
                        principalSchema: "draft",
                        principalTable: "parts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sections",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    chapter_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sections", x => x.id);
                    table.ForeignKey(
                        name: "fk_sections_chapters_chapter_id",
                        column: x => x.chapter_id,
                        principalSchema: "draft",
                        principalTable: "chapters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "blocks",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    summary_of = table.Column<int>(type: "integer", nullable: true),
                    lead_of = table.Column<int>(type: "integer", nullable: true),
                    section_id = table.Column<int>(type: "integer", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_blocks", x => x.id);
                    table.CheckConstraint("ck_blocks_place", "num_nonnulls(summary_of, lead_of, section_id) = 1");
                    table.ForeignKey(
                        name: "fk_blocks_chapters_lead_of",
                        column: x => x.lead_of,
                        principalSchema: "draft",
                        principalTable: "chapters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_blocks_editions_summary_of",
                        column: x => x.summary_of,
                        principalSchema: "draft",
                        principalTable: "editions",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_blocks_sections_section_id",
                        column: x => x.section_id,
                        principalSchema: "draft",
                        principalTable: "sections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "references",
                schema: "draft",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    block_id = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    written = table.Column<string>(type: "text", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    region = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: false),
                    stated = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_references", x => x.id);
                    table.ForeignKey(
                        name: "fk_references_blocks_block_id",
                        column: x => x.block_id,
                        principalSchema: "draft",
                        principalTable: "blocks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_references_indicators_indicator",
                        column: x => x.indicator,
                        principalSchema: "draft",
                        principalTable: "indicators",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_references_regions_region",
                        column: x => x.region,
                        principalSchema: "draft",
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_blocks_lead_of",
                schema: "draft",
                table: "blocks",
                column: "lead_of");

            migrationBuilder.CreateIndex(
                name: "ix_blocks_section_id",
                schema: "draft",
                table: "blocks",
                column: "section_id");

            migrationBuilder.CreateIndex(
                name: "ix_blocks_summary_of",
                schema: "draft",
                table: "blocks",
                column: "summary_of");

            migrationBuilder.CreateIndex(
                name: "ix_chapters_part_id_number",
                schema: "draft",
                table: "chapters",
                columns: new[] { "part_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_chapters_year_topic",
                schema: "draft",
                table: "chapters",
                columns: new[] { "year", "topic" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_indicator_unit_kind",
                schema: "draft",
                table: "figures",
                columns: new[] { "indicator", "unit", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_region",
                schema: "draft",
                table: "figures",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_figures_year_indicator_region_period_statistic_basis",
                schema: "draft",
                table: "figures",
                columns: new[] { "year", "indicator", "region", "period", "statistic", "basis" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_history_facts_indicator_region_period_statistic",
                schema: "draft",
                table: "history_facts",
                columns: new[] { "indicator", "region", "period", "statistic" },
                unique: true,
                filter: "preferred");

            migrationBuilder.CreateIndex(
                name: "ix_history_facts_indicator_unit_kind",
                schema: "draft",
                table: "history_facts",
                columns: new[] { "indicator", "unit", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_history_facts_region",
                schema: "draft",
                table: "history_facts",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_indicators_change_of",
                schema: "draft",
                table: "indicators",
                column: "change_of");

            migrationBuilder.CreateIndex(
                name: "ix_limits_indicator_first_year_rank",
                schema: "draft",
                table: "limits",
                columns: new[] { "indicator", "first_year", "rank" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parts_year_position",
                schema: "draft",
                table: "parts",
                columns: new[] { "year", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pointers_release_id",
                schema: "release",
                table: "pointers",
                column: "release_id");

            migrationBuilder.CreateIndex(
                name: "ix_references_block_id",
                schema: "draft",
                table: "references",
                column: "block_id");

            migrationBuilder.CreateIndex(
                name: "ix_references_indicator_region_period",
                schema: "draft",
                table: "references",
                columns: new[] { "indicator", "region", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_references_region",
                schema: "draft",
                table: "references",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_releases_year_number",
                schema: "release",
                table: "releases",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sections_chapter_id_key",
                schema: "draft",
                table: "sections",
                columns: new[] { "chapter_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sections_chapter_id_position",
                schema: "draft",
                table: "sections",
                columns: new[] { "chapter_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waivers_year_rule_place_reference",
                schema: "draft",
                table: "waivers",
                columns: new[] { "year", "rule", "place", "reference" },
                unique: true);

            migrationBuilder.Sql(Guards.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "artefacts",
                schema: "release");

            migrationBuilder.DropTable(
                name: "figures",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "history_facts",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "limits",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "pictures",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "pointers",
                schema: "release");

            migrationBuilder.DropTable(
                name: "references",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "terms",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "waivers",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "releases",
                schema: "release");

            migrationBuilder.DropTable(
                name: "blocks",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "indicators",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "regions",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "sections",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "chapters",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "parts",
                schema: "draft");

            migrationBuilder.DropTable(
                name: "editions",
                schema: "draft");
        }
    }
}
