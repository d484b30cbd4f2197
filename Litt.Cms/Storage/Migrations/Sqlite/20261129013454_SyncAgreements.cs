using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Litt.Cms.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SyncAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SyncAgreements",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    ItemHash = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsPartial = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SyncAgreements", x => new { x.Kind, x.Key });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SyncAgreements");
        }
    }
}
