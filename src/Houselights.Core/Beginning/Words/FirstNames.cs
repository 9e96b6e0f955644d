using Houselights.Core.Text;

namespace Houselights.Core.Beginning.Words;

/// <summary>First names that are common where English and German are spoken; those that are everyday words are left out.</summary>
internal static class FirstNames
{
    private static readonly WordSet Known = new(
        "aaron adam adele adrian agnes ahmed aisha alan albert alec alejandro alex alexander alexandra alfred alice alina alison amanda amelia amir amy ana anders andre andrea andreas andrew "
        + "angela angelika anita anja anke ann anna anne annegret annette anthony anton antonia arne arthur astrid axel ayse barbara bastian beate beatrice ben benedikt benjamin bernadette bernd "
        + "bernhard bert beth bettina birgit birte björn bodo boris brian bridget brigitte britta bruno burkhard carina carl carla carlos carmen carola caroline carolyn carsten catherine cedric "
        + "charles charlotte chloe chris christa christiane christina christine christof christoph christopher claire clara claudia claus clemens colin connor constanze cornelia craig cynthia "
        + "dagmar dana daniel daniela danny daria david deborah denise dennis derek desmond detlef diana diane dieter dietmar dirk dominik donald donna doris dorothea doug duncan eberhard eckhard "
        + "edgar edith edward elena eleanor elias elif elisabeth elizabeth elke ella ellen elmar elsa emil emily emma emre erich erik erika erwin esther eugen eva evelyn fabian fatima felix felicitas "
        + "ferdinand fiona florian frances francis frauke frederik friedrich frieda fritz gabi gabriel gabriele gareth gavin geoffrey georg george gerald gerd gerhard gerlinde gertrud gisela "
        + "gordon graham greg gregor gregory gudrun günter günther guido gunnar gwen hannah hannes hans harald harold harriet harry hartmut hassan hedwig heidi heike heiko heiner heinrich heinz "
        + "helen helena helga helge helmut hendrik henning henrik henry herbert hermann hilde holger horst howard hubert hugo ian ibrahim ida ilona ilse ines inga ingeborg ingo ingrid irene irina "
        + "irma isabel isabella isla ivan jacob jacqueline jakob james jamie jan jana jane janet janina jasmin jason jean jeff jeffrey jennifer jens jeremy jessica jim joachim joan joanna jochen joe joel "
        + "johan johanna johannes john jonas jonathan jörg jörn josef joseph joshua judith jule julia julian juliane julie jürgen justin jutta kai karen karin karina karl karla karsten kate katharina "
        + "katherine kathrin katja katrin keith kelly kenneth kerstin kevin kim kirsten klara klaus konrad konstantin kristin kristina kurt lara lars laura lauren lea lena leo leon leonie leonard "
        + "leila liam lina linda lisa lothar lotte louis louise luca lucas lucia lucy ludwig luis luisa lukas lutz lydia magdalena maike maja malte manfred manuel manuela mara marc marcel marco marcus "
        + "mareike margaret margarete margit margot maria marianne marie marina mario marion markus marlene marlies martha martin martina mathias mathilda matt matthew matthias maurice max maximilian "
        + "maya mehmet meike melanie melissa merle michael michaela michelle miguel mike mila miles mina mira miriam mohamed monika moritz mustafa nadia nadine nancy naomi natalie natascha nathan neil "
        + "nele nicholas nicola nicolas nicole nigel niklas nikolaus nils nina noah nora norbert norman oliver olivia olaf oscar oskar otto owen pamela pascal patricia patrick paul paula pauline pedro "
        + "peggy peter petra philip philipp phil pia priya rachel rafael rainer ralf ralph raphael rebecca regina reiner reinhard renate richard rita rob robert robin roger roland rolf roman ronald ronja "
        + "rosa rosemary ross rudolf ruben rupert ruth sabine sabrina sally salma sam samantha samir samuel sandra sara sarah sascha sean sebastian selma serena sharon sheila sibylle siegfried sigrid silke silvia "
        + "simon simone sina sofia sofie sonja sophia sophie stefan stefanie steffen stella stephan stephanie stephen steve steven stuart susan susanne sven svenja swen sybille tamara tania tanja tara "
        + "tatjana terence teresa theo theodor theresa thilo thomas thorsten till tim timo timothy tina tobias todd tom tomas toni torben torsten tracy ulf uli ulrich ulrike ursula ute uwe valentin "
        + "valerie vanessa vera verena veronika victoria viktor viktoria vincent viola vivian volker volkmar walter waltraud wanda wendy werner wiebke wilhelm wilma winfried wolf wolfgang xaver yannick "
        + "yasmin yusuf yvonne zoe");

    public static bool Has(ReadOnlySpan<char> word)
    {
        if (Known.Has(word)) return true;
        var hyphen = word.IndexOf('-');
        return hyphen > 1 && Known.Has(word[..hyphen]);
    }
}
