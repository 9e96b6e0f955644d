namespace Houselights.Core.Text;
public static class Language { }
