using Houselights.Core.Model;
using Houselights.Core.Tests.Checks;
using NodaTime;

namespace Houselights.Core.Tests.Alignment;

/// <summary>The corpus's organisation with something added: five leaders (lena, tom, marek, ilse, omar), two managers (pia, jo).</summary>
internal static class Fennmark
{
    public static readonly LocalDate Day = new(2026, 2, 16);

    public const string Candidates = """
        candidates:
          - { id: hull, what: Launch the new hull, sponsor: ilse }
          - { id: dealers, what: Ten more dealers, sponsor: marek }
          - { id: service, what: A service van, sponsor: omar }

        """;

    public static PlanModel With(params string[] parts) => PlanModel.Of(Case.Read(string.Concat(parts.Select(part => part.TrimEnd('\n') + "\n")), "plan.yaml", "base.yaml"), Day);

    /// <summary>One closed reading with an answer on each line.</summary>
    public static string Reading(string kind, params string[] answers) =>
        $"readings:\n  - id: asked\n    kind: {kind}\n    closed: 2025-12-01\n    answers:\n" + string.Concat(answers.Select(answer => $"      - {{ {answer} }}\n"));
}
