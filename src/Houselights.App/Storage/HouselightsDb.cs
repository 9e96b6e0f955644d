using Houselights.App.People.Accounts;
using Houselights.Core.Document;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Houselights.App.Storage;

/// <summary>
/// The tables. Every row of a plan carries its organisation and its cycle, and the revision that last changed it. A two-minute test
/// belongs to no organisation.
/// </summary>
public sealed class HouselightsDb(DbContextOptions<HouselightsDb> options) : DbContext(options)
{
    public DbSet<OrganisationRow> Organisations => Set<OrganisationRow>();
    public DbSet<CycleRow> Cycles => Set<CycleRow>();
    public DbSet<ItemRow> Items => Set<ItemRow>();
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();
    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();
    public DbSet<EditRow> Edits => Set<EditRow>();
    public DbSet<SightingRow> Sightings => Set<SightingRow>();
    public DbSet<KeptOutcome> KeptOutcomes => Set<KeptOutcome>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<DigestRow> Digests => Set<DigestRow>();
    public DbSet<PasteRow> Pastes => Set<PasteRow>();
    public DbSet<TwoMinuteTestRow> TwoMinuteTests => Set<TwoMinuteTestRow>();
    public DbSet<SeatRow> Seats => Set<SeatRow>();

    /// <summary>Instants are kept as milliseconds since 1970 UTC: they sort and compare alike in every database.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetToMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OrganisationRow>(table =>
        {
            table.ToTable("Organisations").HasKey(row => row.Id);
            table.Property(row => row.Id).HasMaxLength(Slug.Longest);
            table.HasIndex(row => row.Name);   // two organisations of one house may have one name
        });
        modelBuilder.Entity<CycleRow>(table =>
        {
            table.ToTable("Cycles").HasKey(row => new { row.OrganisationId, row.Id });
            table.Property(row => row.Id).HasMaxLength(Slug.Longest);
            table.HasIndex(row => row.Id).IsUnique();   // an address names the cycle alone
            table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ItemRow>(table =>
        {
            table.ToTable("PlanItems").HasKey(row => new { row.OrganisationId, row.CycleId, row.Section, row.Key });
            table.Property(row => row.Section).HasMaxLength(40);
            table.Property(row => row.Key).HasMaxLength(100);
            table.HasIndex(row => new { row.OrganisationId, row.CycleId, row.Revision });
            table.HasOne<CycleRow>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CycleId }).OnDelete(DeleteBehavior.Restrict);
        });
        People(modelBuilder);
        AccountTables.Map(modelBuilder);
        modelBuilder.Entity<DigestRow>(table =>
        {
            table.ToTable("Digests").HasKey(row => new { row.OrganisationId, row.CycleId, row.PersonId });
            table.Property(row => row.PersonId).HasMaxLength(DigestRow.LongestPerson);
            table.HasOne<CycleRow>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CycleId }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PasteRow>(table =>
        {
            table.ToTable("Pastes").HasKey(row => new { row.OrganisationId, row.CycleId, row.AccountId });
            table.Property(row => row.AccountId).HasMaxLength(100);
            table.HasIndex(row => row.At);
            table.HasOne<CycleRow>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CycleId }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<KeptOutcome>(table =>
        {
            table.ToTable("IdempotencyKeys").HasKey(row => new { row.OrganisationId, row.Actor, row.Key });
            table.Property(row => row.Actor).HasMaxLength(100);
            table.Property(row => row.Key).HasMaxLength(KeptOutcome.LongestKey);
            table.HasIndex(row => row.ExpiresAt);
        });
        modelBuilder.Entity<TwoMinuteTestRow>(table =>
        {
            table.ToTable("TwoMinuteTests").HasKey(row => row.CodeHash);
            table.HasIndex(row => row.StartedAt);
        });
        modelBuilder.Entity<SeatRow>(table =>
        {
            table.ToTable("TwoMinuteSeats").HasKey(row => new { row.CodeHash, row.KeyHash });
            table.HasOne<TwoMinuteTestRow>().WithMany().HasForeignKey(row => row.CodeHash).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void People(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MembershipRow>(table =>
        {
            table.ToTable("Memberships").HasKey(row => new { row.OrganisationId, row.AccountId });
            table.HasIndex(row => row.AccountId);
            table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ParticipantRow>(table =>
        {
            table.ToTable("Participants").HasKey(row => new { row.OrganisationId, row.CycleId, row.PersonId });
            table.HasIndex(row => new { row.CycleId, row.AccountId }).IsUnique();   // one person of a plan for one account
            table.HasIndex(row => row.AccountId);
            table.HasOne<CycleRow>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CycleId }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<InvitationRow>(table =>
        {
            table.ToTable("Invitations").HasKey(row => row.TokenHash);
            table.HasIndex(row => row.OrganisationId);
            table.HasOne<OrganisationRow>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<EditRow>(table =>
        {
            table.ToTable("Edits").HasKey(row => new { row.OrganisationId, row.CycleId, row.Revision });
            table.HasOne<CycleRow>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CycleId }).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SightingRow>(table =>
        {
            table.ToTable("Sightings").HasKey(row => new { row.OrganisationId, row.CycleId, row.Code, row.Subject });
            table.HasOne<CycleRow>().WithMany().HasForeignKey(row => new { row.OrganisationId, row.CycleId }).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private sealed class DateTimeOffsetToMilliseconds()
        : ValueConverter<DateTimeOffset, long>(at => at.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
