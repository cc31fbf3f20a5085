/** Partners capture and ask for events by EPCIS 2.0, on the built distribution. */
package io.trigon.systemtests.epcis;
