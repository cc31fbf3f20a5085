/** Tests that run inside the server, beside the beans of the application. */
package io.trigon.systemtests.container;
