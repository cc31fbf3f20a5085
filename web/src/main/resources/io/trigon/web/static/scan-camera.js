/* The camera of the page for scanning: what it reads, or its picture where the browser reads no codes, is handed to scan.js. */
(function () {
  const page = document.getElementById('scan');
  if (!page) return;
  const words = page.dataset;
  const $ = (id) => document.getElementById(id);
  const say = (text) => { $('scan-said').textContent = text; };
  const scanned = (what) => page.dispatchEvent(new CustomEvent('scanned', { detail: what }));

  let stream = null;
  let detector = null;
  async function reader() {
    if (!('BarcodeDetector' in window)) return null;
    const wanted = ['code_128', 'data_matrix', 'qr_code', 'ean_13', 'ean_8', 'code_39'];
    const able = await BarcodeDetector.getSupportedFormats();
    const formats = wanted.filter((format) => able.includes(format));
    return formats.includes('code_128') ? new BarcodeDetector({ formats }) : null;
  }

  async function start() {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } });
    } catch (refused) {
      say(words.nocamera);
      return;
    }
    const video = $('scan-video');
    video.srcObject = stream;
    await video.play();
    page.dataset.camera = 'on';
    $('scan-camera').textContent = words.stop;
    detector = await reader();
    $('scan-shot').hidden = false;
    if (detector) watch(video); else say(words.shoot);
  }

  function stop() {
    stream.getTracks().forEach((track) => track.stop());
    stream = null;
    page.dataset.camera = 'off';
    $('scan-camera').textContent = words.start;
    $('scan-shot').hidden = true;
  }

  async function watch(video) {
    while (stream && detector) {
      try {
        for (const found of await detector.detect(video)) scanned({ code: found.rawValue });
      } catch (notReady) { /* the next frame may be */ }
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  /* Where the browser reads no codes itself, the picture is kept and the server reads it. */
  async function shoot() {
    const video = $('scan-video');
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d').drawImage(video, 0, 0);
    const photo = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
    if (photo) scanned({ photo });
  }

  $('scan-camera').addEventListener('click', () => (stream ? stop() : start()));
  $('scan-shot').addEventListener('click', shoot);
})();
