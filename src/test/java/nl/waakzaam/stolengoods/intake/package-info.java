/** The register of stolen goods, intake. */
@org.jspecify.annotations.NullMarked
package nl.waakzaam.stolengoods.intake;
