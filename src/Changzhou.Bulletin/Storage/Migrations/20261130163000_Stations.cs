using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Changzhou.Bulletin.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Stations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "stations",
                schema: "draft",
                table: "indicators",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "stations",
                schema: "draft",
                table: "indicators");
        }
    }
}
