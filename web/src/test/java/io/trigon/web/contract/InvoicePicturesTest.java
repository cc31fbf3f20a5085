package io.trigon.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.SavedView;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceView;
import io.trigon.domain.contract.invoice.FreightInvoices.State;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvoicePicturesTest {
    private static final InvoiceRow INVOICE = InvoiceSamples.row(7, "INV-2026-000041", State.ISSUED);

    private static String list(List<InvoiceRow> rows, boolean staff) {
        var list = new InvoicePages.InvoiceList(
                new PageOf<>(rows, rows.size(), 0, 25), "", "", staff, Samples.views("invoices"));
        String name = rows.isEmpty() ? "invoices-none" : "invoices";
        return Pictures.take(name, new Page("contract/invoices", list), "/app/invoices");
    }

    @Test
    void theListSaysWhatIsToBePaidUntilWhen() {
        assertThat(list(
                        List.of(
                                INVOICE,
                                InvoiceSamples.row(8, "INV-2026-000040", State.CREDITED),
                                InvoiceSamples.row(9, "CRN-2026-000003", State.CREDIT_NOTE)),
                        true))
                .contains("INV-2026-000041", "5 Dec 2026", "296.25 EUR", "−296.25 EUR", "Credit note");
        assertThat(list(List.of(), true)).contains("An invoice is issued at delivery");
        assertThat(list(List.of(), false)).doesNotContain("210 or INVOIC");
    }

    @Test
    void aViewOfTheListCanBeSaved() {
        assertThat(SavedView.PAGES).contains("invoices");
    }

    private static InvoiceView view(InvoiceRow row, Long credits, Long creditedBy) {
        return new InvoiceView(
                row,
                "2026-0007",
                InvoiceSamples.CHARGES,
                Samples.in(-60),
                "delivery",
                credits,
                credits == null ? null : "INV-2026-000040",
                creditedBy,
                creditedBy == null ? null : "CRN-2026-000003",
                credits == null ? null : "The weight was wrong");
    }

    private static String picture(String name, InvoiceView view, boolean mayCredit) {
        return Pictures.take(
                name, new Page("contract/invoice", new InvoicePages.InvoicePage(view, mayCredit)), "/app/invoices/7");
    }

    @Test
    void anInvoiceSaysHowItCameAboutAndWhatCreditingItWillDo() {
        assertThat(picture("invoice", view(INVOICE, null, null), true))
                .contains(
                        "296.25 EUR, to be paid by 5 Dec 2026.",
                        "1,250.5 kg at 12.50 EUR per 100 kg",
                        "at least 250.00 EUR",
                        "18.5 %",
                        "the delivery",
                        "takes back invoice INV-2026-000041 for good");
        assertThat(picture("invoice-read", view(INVOICE, null, null), false)).doesNotContain("Credit the invoice");
    }

    @Test
    void aCreditNoteAndItsInvoiceNameEachOther() {
        InvoiceRow credited = InvoiceSamples.row(8, "INV-2026-000040", State.CREDITED);
        assertThat(picture("invoice-credited", view(credited, null, 9L), false))
                .contains("taken back by credit note CRN-2026-000003", "/app/invoices/9");
        InvoiceRow note = InvoiceSamples.row(9, "CRN-2026-000003", State.CREDIT_NOTE);
        assertThat(picture("credit-note", view(note, 8L, null), false))
                .contains("it takes back invoice INV-2026-000040", "−296.25 EUR", "The weight was wrong");
    }
}
