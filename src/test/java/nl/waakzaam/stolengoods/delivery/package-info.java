/** The register of stolen goods, delivery. */
@org.jspecify.annotations.NullMarked
package nl.waakzaam.stolengoods.delivery;
