namespace Houselights.Core.Text;

/// <summary>German words that carry grammar, not content, and verbs that say nothing by themselves.</summary>
internal static class GermanWords
{
    private static readonly WordSet Empty = new(
        "der die das den dem des ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede "
        + "jedes jedem jeden kein keine keiner keines keinem keinen alle allen aller alles allem manche mancher einige einigen etwas nichts "
        + "niemand niemandem niemanden jemand man ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen mir dir sich mein meine meinen meinem meiner "
        + "dein deine sein seine seinen seinem seiner ihre ihren ihrem ihrer unser unsere unseren unserem unserer unseres euer eure selbst "
        + "wer wen wem was welche welcher welches welchen wo wie wann warum hier da dort dann damit dafür dabei daran darauf darum davon dazu "
        + "und oder aber doch denn sondern weil wenn falls obwohl dass ob als bis während bevor nachdem sobald solange zwar also "
        + "von zu zum zur in im ins an am ans auf aufs bei beim mit nach vor vom seit aus für durch gegen ohne um über unter zwischen hinter neben "
        + "trotz wegen statt innerhalb außerhalb entlang ab pro je "
        + "ist sind war waren sei sein bin bist wäre wären gewesen wird werden wurde wurden worden geworden würde würden hat haben hatte hatten habe "
        + "kann können könnte könnten muss müssen müsste soll sollen sollte sollten will wollen wollte darf dürfen mag möchte möchten "
        + "nicht nie niemals nur auch noch schon sehr mehr weniger viel viele vielen wenig wenige immer wieder wirklich ganz gar so eben eher mal "
        + "weg hin her raus rein rauf runter hoch los ja nein "
        + "machen macht gemacht tun tut getan geht gehen gehört bringen bringt gebracht kommen kommt gekommen geben gibt gegeben nehmen nimmt "
        + "stehen steht stellen lassen lässt setzen setzt bekommen bekommt kriegen kriegt brauchen braucht dranbleiben sorgen sorgt schaffen schafft");

    public static bool IsEmpty(ReadOnlySpan<char> word) => Empty.Has(word);
}
