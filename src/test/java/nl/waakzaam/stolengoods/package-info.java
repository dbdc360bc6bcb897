/** The register of stolen goods. */
@org.jspecify.annotations.NullMarked
package nl.waakzaam.stolengoods;
