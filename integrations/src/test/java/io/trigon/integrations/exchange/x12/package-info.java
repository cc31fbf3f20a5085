/** Tests of X12 on the wire; a partner's payload is a file with the expected answer beside it. */
package io.trigon.integrations.exchange.x12;
