/* The network as data: the model file, and the form it takes in memory.
 *
 * MODEL FILE ("TLM1"), little-endian throughout. u32 = unsigned 32-bit, f32 = IEEE 754 single.
 *
 *   offset  size  field
 *        0     4  magic "TLM1"
 *        4     4  u32 version, 1
 *        8     4  u32 size of the file in bytes
 *       12     4  u32 CRC-32 (IEEE 802.3, as zlib's) of bytes [16, size)
 *       16    32  name, UTF-8, padded with NUL (at least one)
 *       48     4  u32 window length in samples (360)
 *       52     4  u32 rate in Hz (360)
 *       56     4  u32 Symlet-4 levels with which the context is denoised (0 = not)
 *       60     4  u32 normalisation (1 = subtract the window's mean, divide by its standard deviation)
 *       64     4  u32 classes (2..8)
 *       68    64  8 class names of 8 bytes, ASCII, padded with NUL (at least one)
 *      132     4  u32 layers (1..64)
 *      136     4  u32 offset of the weights, a multiple of 16
 *      140     4  u32 size of the weights in bytes
 *      144     4  u32 offset of the provenance
 *      148     4  u32 size of the provenance in bytes: UTF-8 JSON, at most 64 KiB
 *      152     8  zero
 *      160  48*n  layer records
 *        .     .  weights, provenance
 *
 *   layer record
 *        0     4  u32 kind: 1 convolution, 2 depthwise, 3 pointwise, 4 global average pool, 5 dense
 *        4     4  u32 input tensor: 0 = the window, i + 1 = output of layer i; always an earlier one
 *        8     4  u32 tensor added before the activation, or 0xFFFFFFFF; same shape as the output
 *       12     4  u32 channels in
 *       16     4  u32 channels out (1..1024)
 *       20     4  u32 kernel width (odd, 1..31)
 *       24     4  u32 stride (1..8)
 *       28     4  u32 zero padding on either side: (kernel - 1) / 2
 *       32     4  u32 activation: 0 none, 1 ReLU
 *       36     4  u32 weight type: 0 = f32
 *       40     4  u32 offset of the layer's weights from the start of the weights, a multiple of 4
 *       44     4  u32 size of the layer's weights in bytes: bias[out] first, then
 *                 convolution [out][in][kernel], depthwise [channel][kernel], pointwise [out][in], dense [out][in]
 *
 *   Length of a convolution's output: (length + 2 padding - kernel) / stride + 1. A pool gives length 1. The last two
 *   layers are the pool and the dense layer; the dense layer has one output a class and no activation. Batch
 *   normalisation is folded into the weights before a file is written.
 */
