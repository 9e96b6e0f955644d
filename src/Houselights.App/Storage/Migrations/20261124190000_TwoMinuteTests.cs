using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Houselights.App.Storage.Migrations
{
    /// <inheritdoc />
    public partial class TwoMinuteTests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "TwoMinuteTests",
                columns: table => new
                {
                    CodeHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WrappedKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StarterHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    WallHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revealed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TwoMinuteTests", x => x.CodeHash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TwoMinuteTests_StartedAt",
                table: "TwoMinuteTests",
                column: "StartedAt");

            // Written out, because a row id would say in which order people answered.
            migrationBuilder.Sql("""
                CREATE TABLE "TwoMinuteSeats" (
                    "CodeHash" BLOB NOT NULL,
                    "KeyHash" BLOB NOT NULL,
                    "Name" BLOB NOT NULL,
                    "Request" BLOB NOT NULL,
                    "Answer" BLOB NULL,
                    CONSTRAINT "PK_TwoMinuteSeats" PRIMARY KEY ("CodeHash", "KeyHash"),
                    CONSTRAINT "FK_TwoMinuteSeats_TwoMinuteTests_CodeHash" FOREIGN KEY ("CodeHash") REFERENCES "TwoMinuteTests" ("CodeHash") ON DELETE CASCADE
                ) WITHOUT ROWID
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TwoMinuteSeats");

            migrationBuilder.DropTable(
                name: "TwoMinuteTests");
        }
    }
}
