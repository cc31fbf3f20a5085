/**
 * The REST bindings of GS1 EPCIS 2.0 (section 12 of the standard) at {@code /epcis}.
 *
 * <p>Duty: its paths, headers, parameters and the JSON of its documents. Must not go in: what events mean, and who may see
 * them; both are decided in the domain.
 */
package io.trigon.web.epcis;
