using System.Text;
using System.Xml.Linq;
using Houselights.App.Storage;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Houselights.Web.Host;

/// <summary>Closes the secrets of session keys under the deployment's key before they reach the disk.</summary>
internal sealed class SealedXml(SessionKeys keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(keys.Close(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting))))), typeof(OpenedXml));
}

/// <summary>Opens them again. Made by its name, which stands in the files.</summary>
internal sealed class OpenedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<SessionKeys>().Open(Convert.FromBase64String(encryptedElement.Value))));
}
