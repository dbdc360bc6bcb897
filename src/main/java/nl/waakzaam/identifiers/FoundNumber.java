// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.identifiers;

/**
 * A number that stands in a text, such as a report that is pasted whole.
 *
 * @param kind what it is called there or looks like
 * @param raw as it stands in the text, without the word before it
 */
public record FoundNumber(IdentifierKind kind, String raw) {}
