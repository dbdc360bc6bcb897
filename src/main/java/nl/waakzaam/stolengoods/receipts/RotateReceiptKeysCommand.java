// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import nl.waakzaam.platform.ProductCommand;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;

/** Takes fresh keys into use for receipts; retired ones stay published. */
@Command(
        name = "rotate receipt-keys",
        description = "Takes fresh keys into use for receipts of theft checks; retired public keys stay published.")
final class RotateReceiptKeysCommand implements ProductCommand {
    @Override
    public int run(ApplicationContext product) {
        var ring = product.getBean(ReceiptKeys.class).rotate();
        System.out.println("Receipts are now signed with key " + ring.signer().id());
        return 0;
    }
}
