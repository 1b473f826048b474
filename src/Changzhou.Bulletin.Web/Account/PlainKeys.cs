using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Changzhou.Bulletin.Web.Account;

/// <summary>Leaves the keys as they are where no certificate is set: what is said about it is said once, at the start, and not at each key.</summary>
internal sealed class PlainKeys : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(new XElement("unencryptedKey", new XElement(plaintextElement)), typeof(NullXmlDecryptor));
}
