/** The running house: start, stop, doors that must stay shut, in the container, on both servers. */
package io.trigon.systemtests.house;
