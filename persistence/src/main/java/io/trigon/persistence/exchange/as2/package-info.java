/** What AS2 keeps, as rows: terms, certificates, sealed keys, transfers with their receipts. */
package io.trigon.persistence.exchange.as2;
